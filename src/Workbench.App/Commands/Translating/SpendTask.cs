using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>What requests are sent for.</summary>
/// <param name="Work">The id of the work.</param>
/// <param name="Name"><c>translate</c>, <c>back</c> or <c>embed</c>.</param>
/// <param name="Price">Null when nobody knows it.</param>
internal sealed record SpendTask(string Work, string Name, Price? Price);
