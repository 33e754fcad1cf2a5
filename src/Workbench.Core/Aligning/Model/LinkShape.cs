namespace Workbench.Aligning.Model;

/// <summary>How many units a link takes on each side.</summary>
internal readonly record struct LinkShape(int Original, int Version)
{
    public bool IsOneSided => Original == 0 || Version == 0;
}
