namespace Workbench.Benchmarks.Interchange;

/// <summary>Counts what is written and keeps none of it; every megabyte it asks how much memory is alive.</summary>
/// <param name="before">How much was alive before.</param>
internal sealed class CountingStream(long before) : Stream
{
    private long nextLook;

    public long Written { get; private set; }

    public long Peak { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Written;

    public override long Position { get => Written; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Written += buffer.Length;
        if (Written >= nextLook)
        {
            nextLook = Written + 1_000_000;
            Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: false) - before);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
