using System.Text;
using System.Xml.Linq;
using Workbench.Importing;
using Workbench.Importing.Containers;
using Workbench.Importing.Markup;

namespace Workbench.Validating;

/// <summary>EPUB 3.3: the container and what its package says; the pages in it are <see cref="EpubPageRules"/>.</summary>
internal sealed class EpubRules(SourceFile file, Archive archive, ProblemList problems)
{
    private const string Container = "META-INF/container.xml";

    public static void Check(SourceFile file, ProblemList problems) => new EpubRules(file, Archive.Open(file), problems).Check();

    private void Check()
    {
        MimeType();
        if (archive.Find(Container) is not { } container)
        {
            problems.Error("epub-container", (int?)null, $"There is no {Container}.", "It names the package file.");
            return;
        }

        if (Load(Container, container)?.Descendants().FirstOrDefault(element => element.Is("rootfile")).ValueOf("full-path") is not { } path || archive.Find(path) is not { } package)
        {
            problems.Part = Container;
            problems.Error("epub-container", (int?)null, "container.xml names no package file that is there.", "Name it: <rootfile full-path=\"EPUB/package.opf\" …/>.");
            return;
        }

        if (Load(path, package) is not { } root)
        {
            return;
        }

        new EpubMetadataRules(problems).Check(root);
        var items = new EpubManifestRules(problems, archive, path).Check(root);
        var pages = items.Where(item => item.MediaType == "application/xhtml+xml").Select(item => (item, Page: archive.Find(item.Path) is { } page ? Load(item.Path, page) : null))
            .Where(page => page.Page is not null).Select(page => new EpubPage(page.item.Path, page.Page!, page.item.IsNavigation)).ToList();
        new EpubPageRules(problems, archive.Has, pages).Check();
        problems.Part = null;
    }

    private XElement? Load(string part, SourceFile source)
    {
        problems.Part = part;
        StrictXml.RefuseEntities(source, problems, "epub-entities");
        return StrictXml.Load(source, problems);
    }

    // OCF 4.2: the first file, stored, nothing before and nothing after its words.
    private void MimeType()
    {
        const string Name = "mimetype";
        var bytes = file.Bytes.Span;
        var nameLength = bytes.Length > 30 ? bytes[26] | (bytes[27] << 8) : 0;
        var first = bytes.Length > 30 + nameLength ? Encoding.UTF8.GetString(bytes.Slice(30, nameLength)) : "";
        if (first != Name)
        {
            problems.Error("epub-mimetype-first", (int?)null, $"The first file of the archive is '{first}'.", "mimetype must be the first.");
        }

        if (archive.Find(Name) is not { } type)
        {
            problems.Error("epub-mimetype", (int?)null, "There is no mimetype file.", "Store application/epub+zip in it.");
            return;
        }

        var isStored = first != Name || (bytes[8] | (bytes[9] << 8)) == 0;
        if (!isStored || !type.Bytes.Span.SequenceEqual("application/epub+zip"u8))
        {
            problems.Part = Name;
            problems.Error("epub-mimetype", (int?)null, isStored ? "mimetype does not hold application/epub+zip and nothing else." : "mimetype is packed.", "Store it, without a line end.");
            problems.Part = null;
        }
    }
}
