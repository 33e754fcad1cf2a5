namespace Workbench.Importing;

/// <summary>Runs the programs of the machine that read what is not read here: PDF and RTF.</summary>
public interface IDocumentConverter
{
    /// <summary>The text layer of a PDF in UTF-8, indentation kept, a form feed after every page.</summary>
    /// <exception cref="InputException">The program is missing, fails, or takes too long.</exception>
    byte[] TextOfPdf(SourceFile source);

    /// <summary>An RTF or old Word file as DOCX.</summary>
    /// <exception cref="InputException">The program is missing, fails, or takes too long.</exception>
    byte[] DocxOf(SourceFile source);
}
