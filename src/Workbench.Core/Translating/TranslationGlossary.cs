using System.Collections.Immutable;
using System.Text;
using Workbench.Works;

namespace Workbench.Translating;

/// <summary>Terms with the rendering that a machine is told to keep to.</summary>
public sealed record TranslationGlossary(ImmutableArray<TranslationTerm> Terms)
{
    /// <summary>Over every term.</summary>
    public ContentHash Hash => ContentHash.OfBytes(Encoding.UTF8.GetBytes(string.Join('\n', Terms.Select(term => $"{term.Source}\t{term.Target}"))));

    /// <summary>The terms that occur in a text, the longest first.</summary>
    public IEnumerable<TranslationTerm> In(string text) =>
        Terms.Where(term => text.Contains(term.Source, StringComparison.OrdinalIgnoreCase)).OrderByDescending(term => term.Source.Length);

    /// <summary>Those of the terms that occur in a text; null when none does. Another term elsewhere must not make an answer be paid for again.</summary>
    public TranslationGlossary? Of(string text) => In(text).ToImmutableArray() is { IsEmpty: false } occurring ? new TranslationGlossary(occurring) : null;

    /// <summary>Reads a term a line, with a tab (or, where there is none, the first comma) before its rendering; empty lines and lines that begin with # say nothing.</summary>
    /// <exception cref="InputException">A line has no rendering, or there is no term at all.</exception>
    public static TranslationGlossary Parse(string source, string text)
    {
        var terms = ImmutableArray.CreateBuilder<TranslationTerm>();
        var number = 0;
        foreach (var line in text.TrimStart('\ufeff').Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            var parts = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',', 2);
            if (parts is not [var term, var rendering] || term.Trim().Length == 0 || rendering.Trim().Length == 0)
            {
                throw new InputException($"{source}:{number}", "this line is no term with a rendering.", "Write the term, a tab, and its rendering.");
            }

            terms.Add(new TranslationTerm(term.Trim(), rendering.Trim()));
        }

        return terms.Count > 0 ? new TranslationGlossary(terms.ToImmutable()) : throw new InputException(source, "there is no term in it.", "Write a term, a tab and its rendering on each line.");
    }
}
