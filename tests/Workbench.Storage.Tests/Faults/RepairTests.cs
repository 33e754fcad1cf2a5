using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Faults;

/// <summary>A database is hurt behind the workspace's back, and mended from what is left, the journal and the backups.</summary>
public sealed class RepairTests : HurtWorkspace
{
    [Fact]
    public void A_flipped_bit_is_undone_from_a_backup_though_other_things_were_done_since()
    {
        Make(workspace =>
        {
            workspace.BackUp();
            workspace.DescribeText("letters", new TextDescription("v", TextRole.Version, Language.English) { Year = 1901 });
        });
        var before = Content();
        Flip();

        var report = Repair();

        Assert.Equal(new RepairStep("unit", "letters/v/00000017", RepairOutcome.Restored), Assert.Single(report.Steps));
        Assert.Equal(before, Content());
        Assert.True(File.Exists(Path.Combine(report.DamagedFolder!, "workbench.db")));
    }

    [Fact]
    public void A_flipped_bit_is_undone_from_the_journal_where_there_is_no_backup()
    {
        Make(workspace =>
        {
            workspace.EditUnit("letters", "v", new UnitIndex(17), new Unit("other words"));
            workspace.Undo("letters");
        });
        var before = Content();
        Flip();

        // The undone edit keeps how the unit read, and the hash beside the damaged record proves that it is this.
        Assert.Equal(RepairOutcome.Restored, Assert.Single(Repair().Steps).Outcome);
        Assert.Equal(before, Content());
    }

    [Fact]
    public void An_edit_made_since_the_backup_is_not_taken_back_by_a_repair()
    {
        Make(workspace =>
        {
            workspace.BackUp();
            workspace.EditUnit("letters", "v", new UnitIndex(17), new Unit("v17 newer words"));
        });
        Flip();

        Assert.Equal(RepairOutcome.Kept, Assert.Single(Repair().Steps).Outcome);
        using var workspace = Open();
        Assert.EndsWith("newer words", workspace.Units("letters", "v", 17, 1)[0].Text, StringComparison.Ordinal);
        Assert.Empty(workspace.Check());
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void A_database_cut_short_is_whole_again_from_its_backup_and_what_is_left(double part)
    {
        Make(workspace =>
        {
            workspace.BackUp();
            workspace.EditUnit("letters", "original", new UnitIndex(3), new Unit("o3 edited since"));
        });
        var bytes = File.ReadAllBytes(StorePath);
        File.WriteAllBytes(StorePath, bytes[..(int)(bytes.Length * part)]);
        Assert.Throws<StoreDamagedException>(() => Open());

        var report = Repair();

        using var workspace = Open();
        Assert.Empty(workspace.Check());
        Assert.Equal(200, workspace.UnitCount("letters", "v"));
        Assert.Equal(Texts.Original(Paragraphs("o")).Document.Units.Skip(4).Select(u => u.Text), workspace.Units("letters", "original", 4, 200).Select(u => u.Text));
        Assert.Equal(bytes[..(int)(bytes.Length * part)], File.ReadAllBytes(Path.Combine(report.DamagedFolder!, "workbench.db")));
    }

    [Fact]
    public void Without_a_backup_the_rest_is_made_to_fit_together_and_every_loss_is_named()
    {
        Make(_ => { });
        var bytes = File.ReadAllBytes(StorePath);
        File.WriteAllBytes(StorePath, bytes[..(int)(bytes.Length * 0.6)]);

        var report = Repair();

        using var workspace = Open();
        Assert.Empty(workspace.Check());
        Assert.All(report.Steps, step => Assert.True(step.Outcome is RepairOutcome.StandIn or RepairOutcome.Lost));
        Assert.NotEmpty(report.Steps);
    }

    [Fact]
    public void A_database_of_which_nothing_is_left_comes_from_the_backup()
    {
        Make(workspace => workspace.BackUp());
        var before = Content();
        File.WriteAllText(StorePath, "no database at all");

        Repair();

        Assert.Equal(before, Content());
        using var workspace = Open();
        Assert.NotNull(workspace.Undo("letters"));
    }

    [Fact]
    public void With_neither_database_nor_backup_nothing_is_touched()
    {
        Make(_ => { });
        foreach (var backup in Workspace.BackupsOf(Folder.Path, Clock))
        {
            File.Delete(backup);
        }

        File.WriteAllText(StorePath, "no database at all");

        Assert.Contains("no backup", Assert.Throws<StoreException>(() => Repair()).Message, StringComparison.Ordinal);
        Assert.Equal("no database at all", File.ReadAllText(StorePath));
    }

    [Theory]
    [InlineData("unit", "letters/v/00000005")]
    [InlineData("link", "letters/v/o00000005")]
    [InlineData("text", "letters/v")]
    [InlineData("alignment", "letters/v")]
    [InlineData("work", "letters")]
    [InlineData("head", "letters")]
    [InlineData("counter", "operation")]
    public void Whatever_record_is_gone_the_rest_is_made_to_fit_again(string kind, string id)
    {
        Make(_ => { });
        Execute($"DELETE FROM record WHERE kind = '{kind}' AND id = '{id}';");

        if (kind is "head" or "counter")
        {
            Execute("UPDATE record SET body = x'017b' WHERE kind = 'flag';");
        }

        Repair();

        using var workspace = Open();
        Assert.Empty(workspace.Check());
        Assert.Equal(200, workspace.UnitCount("letters", "v"));
        Assert.Equal(200, workspace.FindAlignment("letters", "v")!.VersionCount);
        if (workspace.History(take: 1)[0].Verb == "repair")
        {
            Assert.Throws<WorkspaceException>(() => workspace.Undo("letters"));
        }
        else
        {
            Assert.NotNull(workspace.Undo("letters"));
        }
    }

    [Fact]
    public void A_repair_moves_only_files_of_the_database()
    {
        Make(_ => { });
        File.WriteAllText(Folder.At("workbench-notes.txt"), "a person's");
        File.WriteAllText(Folder.At("workbench.db.txt"), "a person's");
        Directory.CreateDirectory(Folder.At("workbench.db.salvage"));
        File.WriteAllText(Folder.At("workbench.db.salvage/mine.txt"), "a person's");
        Flip();

        var report = Repair();

        Assert.All(["workbench-notes.txt", "workbench.db.txt", "workbench.db.salvage/mine.txt"], name => Assert.True(File.Exists(Folder.At(name)), name));
        Assert.Equal(["workbench.db"], Directory.GetFiles(report.DamagedFolder!).Select(Path.GetFileName));
    }

    [Fact]
    public void A_repair_leaves_nothing_of_its_own_behind()
    {
        Make(_ => { });
        Flip();

        Repair();

        Assert.Equal(["workbench.db", "workbench.db.guard"], Directory.GetFiles(Folder.Path, "workbench*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_repair_that_cannot_be_written_leaves_nothing_of_its_own_behind()
    {
        Make(_ => { });
        Flip();
        var before = Directory.GetFiles(Folder.Path);

        Assert.Throws<StoreException>(() => Workspace.Repair(Folder.Path, [new FullDriveEngine(() => { })], Clock, "doctor"));

        Assert.Equal(before.Order(StringComparer.Ordinal), Directory.GetFiles(Folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_bytes_are_hurt_the_repaired_workspace_is_sound_and_a_backup_makes_it_whole()
    {
        Make(workspace => workspace.BackUp());
        var before = Content();
        var whole = File.ReadAllBytes(StorePath);
        var random = new Random(6);
        for (var i = 0; i < 40; i++)
        {
            var hurt = whole.ToArray();
            for (var flips = 0; flips < 1 + (i * 3); flips++)
            {
                hurt[random.Next(hurt.Length)] ^= (byte)(1 << random.Next(8));
            }

            File.WriteAllBytes(StorePath, hurt);
            if (IsFound())
            {
                Repair();
            }

            Assert.Equal(before, Content());
        }
    }

    [Theory]
    [InlineData("revision INTEGER", "revisioo INTEGER")]
    [InlineData("TABLE record", "TABLE recorb")]
    public void A_bit_flipped_in_what_the_database_knows_of_its_table_costs_no_record(string name, string flipped)
    {
        Make(_ => { });
        var before = Content();
        var bytes = File.ReadAllBytes(StorePath);
        System.Text.Encoding.ASCII.GetBytes(flipped).CopyTo(bytes, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(name)));
        File.WriteAllBytes(StorePath, bytes);
        Assert.True(IsFound());

        Assert.Empty(Repair().Steps);
        Assert.Equal(before, Content());
    }

    [Fact]
    public void A_repair_is_itself_in_the_history_and_can_be_looked_at()
    {
        Make(_ => { });
        Execute("DELETE FROM record WHERE kind = 'unit' AND id = 'letters/v/00000005';");

        Repair();

        using var workspace = Open();
        Assert.Equal(("repair", "doctor"), (workspace.History(take: 1)[0].Verb, workspace.History(take: 1)[0].Who));
        Assert.Equal("[lost]", workspace.Units("letters", "v", 5, 1)[0].Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_repair_after_a_rename_takes_no_older_words_for_newer_ones(bool renameWork)
    {
        var (work, text) = renameWork ? ("mail", "v") : ("letters", "w");
        Make(workspace =>
        {
            workspace.BackUp();
            workspace.EditUnit("letters", "v", new UnitIndex(17), new Unit("v17 newer words"));
            _ = renameWork ? workspace.RenameWork("letters", "mail") : workspace.RenameText("letters", "v", "w");
        });
        Flip($"{work}/{text}/00000017");

        Assert.Equal(RepairOutcome.Kept, Assert.Single(Repair().Steps).Outcome);
        using var workspace = Open();
        Assert.EndsWith("newer words", workspace.Units(work, text, 17, 1)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_journal_knows_a_record_under_the_name_it_has_now()
    {
        Make(workspace =>
        {
            workspace.EditUnit("letters", "v", new UnitIndex(17), new Unit("other words"));
            workspace.Undo("letters");
            workspace.RenameWork("letters", "mail");
            workspace.Undo("letters");
            workspace.Redo("letters");
        });
        var before = Content();
        Flip("mail/v/00000017");

        Assert.Equal(RepairOutcome.Restored, Assert.Single(Repair().Steps).Outcome);
        Assert.Equal(before, Content());
    }

    [Fact]
    public void What_a_restore_left_behind_is_never_mixed_into_a_repair()
    {
        string older = "";
        Make(workspace =>
        {
            older = workspace.BackUp();
            workspace.EditUnit("letters", "v", new UnitIndex(17), new Unit("v17 of the time that was left behind"));
            workspace.BackUp();
        });
        Workspace.Restore(Folder.Path, older, [Engine], Clock);
        using (var workspace = Open())
        {
            Assert.Equal(6, workspace.EditUnit("letters", "v", new UnitIndex(3), new Unit("v3 of the new time")).Number);
            Assert.Equal([6, 4, 3, 2, 1], workspace.History().Select(o => o.Number));
            Assert.Equal([6, 4], workspace.History(take: 2).Select(o => o.Number));
        }

        Execute("DELETE FROM record WHERE kind = 'unit' AND id = 'letters/v/00000017';");
        var report = Repair();

        Assert.Equal(RepairOutcome.Restored, Assert.Single(report.Steps).Outcome);
        using var again = Open();
        Assert.StartsWith("v17 xxx", again.Units("letters", "v", 17, 1)[0].Text, StringComparison.Ordinal);
        Assert.Equal("v3 of the new time", again.Units("letters", "v", 3, 1)[0].Text);
    }

    [Fact]
    public void A_backup_of_another_workspace_is_not_mixed_into_a_repair()
    {
        Make(_ => { });
        using (var other = new TemporaryFolder())
        {
            Clock.Pass(TimeSpan.FromHours(1));
            using var stranger = Workspace.Create(other.Path, Engine, Clock, "boris");
            stranger.AddText(Letters, Original([.. Paragraphs("o").Select(p => p + " of a stranger")]));
            stranger.AddText(Letters, Version("v", [.. Paragraphs("v").Select(p => p + " of a stranger")]));
            var backup = stranger.BackUp();
            Directory.CreateDirectory(Folder.At("backups"));
            File.WriteAllBytes(Path.Combine(Folder.At("backups"), Path.GetFileName(backup)), File.ReadAllBytes(backup));
        }

        Execute("DELETE FROM record WHERE kind = 'unit' AND id = 'letters/v/00000017';");

        Assert.Equal(RepairOutcome.StandIn, Assert.Single(Repair().Steps).Outcome);
    }

    [Fact]
    public void Where_undo_is_cut_off_by_what_was_lost_the_repair_says_so()
    {
        Make(_ => { });
        Execute("DELETE FROM record WHERE kind = 'image' AND parent = '000000000002';");

        var report = Repair();

        Assert.Equal([2], report.Irrevocable);
        using var workspace = Open();
        Assert.Empty(workspace.Check());
        workspace.Undo("letters");
        workspace.Undo("letters");
        Assert.Contains("cannot be taken back", Assert.Throws<WorkspaceException>(() => workspace.Undo("letters")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_in_two_links_stays_in_the_one_a_person_vouches_for()
    {
        Make(workspace => workspace.MakeLink("letters", "v", Link(UnitGroup.Range(5, 1), UnitGroup.Range(5, 1))));
        using (var store = Engine.Open(StorePath))
        {
            store.Write(s => s.Put(s.Find("link", "letters/v/o00000004")! with { Body = Workbench.Storage.Shelves.Codec.Write(Workbench.Storage.Shelves.LinkRecord.From(Link(UnitGroup.Range(4, 2), UnitGroup.Range(4, 2)))) }));
        }

        Repair();

        using var workspace = Open();
        Assert.Equal(Workbench.Aligning.LinkState.Pinned, workspace.FindAlignment("letters", "v")!.Links.Single(l => l.Original.Contains(new UnitIndex(5))).State);
    }

    private bool IsFound()
    {
        try
        {
            using var workspace = Open();
            return workspace.Check().Count > 0;
        }
        catch (StoreDamagedException)
        {
            return true;
        }
    }
}
