namespace Workbench.Importing.Encodings;

/// <summary>How the bytes of an encoding make characters.</summary>
internal enum EncodingFamily
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    SingleByte,
}
