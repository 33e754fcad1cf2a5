namespace Workbench.Works;

/// <summary>What a text is within its work. A machine version is a witness, not a translation by a person.</summary>
public enum TextRole
{
    Original,
    Version,
    MachineVersion,
}
