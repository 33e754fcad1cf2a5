using System.Xml.Linq;

namespace Workbench.Validating;

/// <summary>A page of an EPUB, parsed.</summary>
internal sealed record EpubPage(string Path, XElement Root, bool IsNavigation);
