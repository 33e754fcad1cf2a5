namespace Workbench.Storage;

/// <summary>The store cannot do what was asked. The message says which file, what is wrong and what to do.</summary>
public class StoreException(string message, Exception? inner = null) : Exception(message, inner);
