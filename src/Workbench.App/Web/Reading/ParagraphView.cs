using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>One unit of a text as a page shows it.</summary>
public sealed record ParagraphView(Unit Unit, ImmutableArray<SentenceView> Sentences);
