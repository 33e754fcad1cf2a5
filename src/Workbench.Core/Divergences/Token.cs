using Workbench.Works;

namespace Workbench.Divergences;

internal readonly record struct Token(Span Span, TokenClass Class);
