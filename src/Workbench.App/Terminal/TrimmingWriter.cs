using System.Text;

namespace Workbench.App.Terminal;

/// <summary>Leaves out the spaces at line ends with which tables fill their columns.</summary>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter
{
    private int spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            spaces++;
            return;
        }

        for (; spaces > 0 && value != '\n'; spaces--)
        {
            inner.Write(' ');
        }

        spaces = 0;
        inner.Write(value);
    }
}
