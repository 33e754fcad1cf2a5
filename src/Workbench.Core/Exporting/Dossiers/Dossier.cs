using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>The report on a flag, a term or a work, made and ready to be written as HTML, DOCX or Markdown.</summary>
public sealed class Dossier
{
    internal Dossier(string title, string subtitle, Language language, DateTimeOffset modified, ImmutableArray<DossierBlock> blocks, ImmutableArray<RightsReport> leftOut)
    {
        (Title, Subtitle, Language, Modified, Blocks, LeftOut) = (title, subtitle, language, modified, blocks, leftOut);
    }

    public string Title { get; }

    public string Subtitle { get; }

    /// <summary>The language of what is no quotation.</summary>
    public Language Language { get; }

    /// <summary>When something was last said in it.</summary>
    public DateTimeOffset Modified { get; }

    /// <summary>What the rights of its texts kept out.</summary>
    public ImmutableArray<RightsReport> LeftOut { get; }

    internal ImmutableArray<DossierBlock> Blocks { get; }

    public void Write(DossierFormat format, Stream output)
    {
        switch (format)
        {
            case DossierFormat.Docx:
                DossierDocx.Write(this, output);
                break;
            case DossierFormat.Markdown:
                Write(output, writer => new DossierMarkdown(writer).Write(this));
                break;
            default:
                Write(output, writer => new DossierHtml(writer).Write(this));
                break;
        }
    }

    private static void Write(Stream output, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
