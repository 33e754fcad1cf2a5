using Workbench.Works;

namespace Workbench.App.Commands.Listing;

/// <summary>A text as it is listed.</summary>
internal sealed record TextListing(TextDescription Description, int Units, bool IsAligned);
