using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using Workbench.Works;

namespace Workbench.Importing.Html;

/// <summary>Walks a page in reading order and cuts its text at the borders of blocks. It keeps no recursion: pages nest without bound.</summary>
internal sealed class HtmlWalker(string source)
{
    private const char LineBreak = '\u2028';

    private readonly ImmutableArray<Unit>.Builder units = ImmutableArray.CreateBuilder<Unit>();
    private readonly StringBuilder text = new();
    private readonly Stack<HtmlContext> outer = new();
    private HtmlContext context = HtmlContext.Page;
    private int? line;
    private int? lineOfText;

    public ImmutableArray<Unit> Units(IElement body)
    {
        Enter(body);
        var path = new Stack<(INode Node, int Next)>([(body, 0)]);
        while (path.TryPop(out var place))
        {
            if (place.Next == place.Node.ChildNodes.Length)
            {
                Leave(place.Node);
                continue;
            }

            path.Push((place.Node, place.Next + 1));
            var child = place.Node.ChildNodes[place.Next];
            if (Enter(child))
            {
                path.Push((child, 0));
            }
        }

        Flush();
        return units.ToImmutable();
    }

    /// <summary>Takes up a node; true when its children are to be read.</summary>
    private bool Enter(INode node)
    {
        if (node is IText characters)
        {
            Append(characters.Data);
        }

        if (node is not IElement element || HtmlElements.IsUnread(element))
        {
            return false;
        }

        line = element.SourceReference?.Position.Line ?? line;
        if (element.LocalName == "br")
        {
            BreakLine();
        }
        else if (context.IsRow && element.LocalName is "td" or "th")
        {
            text.Append(text.Length > 0 ? " | " : "");
        }
        else if (HtmlElements.IsBlock(element))
        {
            Flush();
            outer.Push(context);
            context = context.Inside(element);
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node == context.Block)
        {
            Flush();
            context = outer.Pop();
        }
    }

    private void Append(string characters)
    {
        if (!context.KeepsLines)
        {
            Add(characters);
            return;
        }

        var first = true;
        foreach (var row in characters.AsSpan().EnumerateLines())
        {
            if (!first)
            {
                line++;
                BreakLine();
            }

            Add(row);
            first = false;
        }
    }

    private void Add(ReadOnlySpan<char> characters)
    {
        if (lineOfText is null && !UnitText.IsBlank(characters))
        {
            lineOfText = line;
        }

        text.Append(characters);
    }

    // Two line breaks in a row are how pages without paragraphs separate them.
    private void BreakLine()
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]) && text[end - 1] != LineBreak)
        {
            end--;
        }

        if (end > 0 && text[end - 1] == LineBreak && !context.IsRow)
        {
            Flush();
        }
        else
        {
            text.Append(LineBreak);
        }
    }

    private void Flush()
    {
        UnitSize.Check(source, text.Length, lineOfText);
        var folded = UnitText.Of(text.ToString());
        if (folded.Length > 0 && !folded.AsSpan().Trim("| ").IsEmpty)
        {
            units.Add(new Unit(folded, context.Kind) { Level = context.Level, Locator = new Locator(lineOfText) });
        }

        text.Clear();
        lineOfText = null;
    }
}
