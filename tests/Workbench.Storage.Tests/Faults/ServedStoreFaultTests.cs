using System.Text;
using Workbench.Sqlite;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Records;

namespace Workbench.Storage.Tests.Faults;

/// <summary>What becomes of a session when one of its two ends goes, hangs or refuses.</summary>
public sealed class ServedStoreFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IStore store;

    public ServedStoreFaultTests() => store = new SqliteEngine().Create(folder.At("store.db"));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_client_that_goes_in_the_middle_of_a_write_leaves_nothing_of_it()
    {
        var (connection, serving) = ServedSqliteEngine.Connect(store);
        using var client = new ServedStore(connection);

        Assert.Throws<StoreServerGoneException>(() => client.Write(session =>
        {
            session.Put(New("a"));
            session.Add(Enumerable.Range(0, 1000).Select(i => New($"r{i}")));
            connection.Close();
            return session.Find("unit", "b");
        }));
        await serving;

        Assert.Empty(store.Ids());
        store.Put(New("later"));
    }

    [Fact]
    public void A_server_that_goes_before_it_answers_a_commit_leaves_the_outcome_open_and_says_so()
    {
        var (connection, _) = ServedSqliteEngine.Connect(store);
        using var client = new ServedStore(new CutConnection(connection, atRequest: 13));

        var gone = Assert.Throws<StoreServerGoneException>(() => client.Put(New("a")));

        Assert.True(gone.IsUndecided);
        Assert.Contains("workbench history", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_hangs_in_a_session_is_cut_off_so_that_others_have_their_turn()
    {
        var clock = new ManualTimers();
        var (connection, serving) = ServedSqliteEngine.Connect(store, clock);
        using var client = new ServedStore(connection);

        Assert.Throws<StoreServerGoneException>(() => client.Write(session =>
        {
            session.Put(New("a"));
            clock.Fire();
            return session.Find("unit", "b");
        }));
        await serving;

        Assert.Empty(store.Ids());
    }

    [Fact]
    public void What_a_call_is_refused_for_is_told_and_the_session_goes_on_if_the_client_wants_to()
    {
        store.Put(New("a", "one"));
        var (connection, _) = ServedSqliteEngine.Connect(store);
        using var client = new ServedStore(connection);

        client.Write(session =>
        {
            Assert.Throws<StoreConflictException>(() => session.Put(New("a", "two")));
            Assert.Throws<ArgumentException>(() => session.Add([New("c"), New("")]));
            return session.Put(New("b"));
        });

        Assert.Equal(["a", "b", "c"], store.Ids());
        Assert.Equal("one", store.Find("a").Text());
    }

    [Fact]
    public void A_disk_that_is_full_takes_back_the_write_of_a_client_whole_and_the_client_goes_on()
    {
        ((SqliteStore)store).Limit(pages: 40);
        var (connection, _) = ServedSqliteEngine.Connect(store);
        using var client = new ServedStore(connection);
        var heavy = new string('x', 2000);

        var refused = Assert.Throws<StoreException>(() => client.Write(session =>
        {
            session.Add(Enumerable.Range(0, 5000).Select(i => New($"{i}", heavy)));
            return session.Count("unit");
        }));
        Assert.Throws<StoreException>(() => client.Write(session =>
        {
            for (var i = 0; i < 500; i++)
            {
                session.Find("unit", $"{i}");
                session.Put(New($"{i}", heavy));
            }

            return session.Count("unit");
        }));

        Assert.Contains("full", refused.Message, StringComparison.Ordinal);
        client.Put(New("small"));
        Assert.Equal(["small"], client.Ids());
    }

    [Fact]
    public void Records_that_cannot_be_made_are_the_fault_of_who_makes_them()
    {
        var (connection, _) = ServedSqliteEngine.Connect(store);
        using var client = new ServedStore(connection);

        Assert.Throws<FormatException>(() => client.Write<int>(session =>
        {
            session.Add(Enumerable.Range(0, 10).Select(i => i < 5 ? New($"{i}") : throw new FormatException()));
            return 0;
        }));

        Assert.Empty(client.Ids());
        client.Put(New("a"));
    }

    [Fact]
    public async Task What_does_not_speak_as_a_client_is_let_go()
    {
        var (connection, serving) = ServedSqliteEngine.Connect(store);
        connection.Write(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\n\r\n"));

        await serving;

        Assert.Equal(0, connection.Read(new byte[1]));
    }

    [Fact]
    public void The_token_that_opens_a_store_is_readable_by_its_user_alone_and_goes_with_the_holder()
    {
        store.Announce("http://127.0.0.1:5000", "secret");

        Assert.Equal("secret", StoreLock.TokenOf(folder.At("store.db")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("store.db.token")));
        }

        store.Dispose();
        Assert.Null(StoreLock.TokenOf(folder.At("store.db")));
    }

    /// <summary>Closes once a request has been sent.</summary>
    private sealed class CutConnection(Stream inner, byte atRequest) : Stream
    {
        private bool isCut;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => isCut ? throw new IOException("cut") : inner.Read(buffer, offset, count);

        public override void Write(byte[] buffer, int offset, int count)
        {
            inner.Write(buffer, offset, count);
            isCut = buffer[offset + count - 1] == atRequest;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }

    /// <summary>Timers that go off when told to.</summary>
    private sealed class ManualTimers : TimeProvider
    {
        private TimerCallback? callback;

        public void Fire() => callback!(null);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            this.callback = callback;
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
