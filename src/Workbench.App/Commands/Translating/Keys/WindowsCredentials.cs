using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Workbench.App.Commands.Translating.Keys;

/// <summary>Generic credentials of Windows: <c>cmdkey /generic:WORKBENCH_DEEPL_KEY /user:workbench /pass:…</c>.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsCredentials
{
    private const int Generic = 1;

    public static string? Find(string target)
    {
        if (!CredReadW(target, Generic, 0, out var handle))
        {
            return null;
        }

        try
        {
            var credential = Marshal.PtrToStructure<Credential>(handle);
            return credential.BlobSize == 0 ? null : Encoding.Unicode.GetString(Bytes(credential.Blob, (int)credential.BlobSize));
        }
        finally
        {
            CredFree(handle);
        }
    }

    private static byte[] Bytes(nint start, int length)
    {
        var bytes = new byte[length];
        Marshal.Copy(start, bytes, 0, length);
        return bytes;
    }

#pragma warning disable SYSLIB1054 // The generated way needs unsafe code in the whole project.
    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CredReadW(string target, int type, int flags, out nint credential);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern void CredFree(nint credential);
#pragma warning restore SYSLIB1054

    /// <summary>CREDENTIALW of wincred.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Credential
    {
        public uint Flags;
        public uint Type;
        public nint TargetName;
        public nint Comment;
        public long LastWritten;
        public uint BlobSize;
        public nint Blob;
        public uint Persist;
        public uint AttributeCount;
        public nint Attributes;
        public nint TargetAlias;
        public nint UserName;
    }
}
