using System.Collections.Concurrent;
using Workbench.App.Commands.Running;

namespace Workbench.App.Web.Jobs;

/// <summary>
/// Runs jobs in the background, one at a time, so that they do not slow each other down; translations, which mostly wait for
/// others, have a turn of their own. When the server ends, what is at work is cut short and says so when the next server starts.
/// </summary>
internal sealed class JobDesk : IAsyncDisposable
{
    private const double LeastProgress = 0.01;

    private readonly JobFiles files;
    private readonly VerbRunner run;
    private readonly TimeProvider time;
    private readonly Lock keeping = new();
    private readonly SortedDictionary<long, Job> jobs = [];
    private readonly ConcurrentDictionary<long, (CancellationTokenSource Cancel, Task Work)> atWork = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly SemaphoreSlim turnOfTranslations = new(1);
    private readonly CancellationTokenSource ending = new();
    private long last;

    public JobDesk(JobFiles files, VerbRunner run, TimeProvider time)
    {
        (this.files, this.run, this.time) = (files, run, time);
        foreach (var job in files.Load())
        {
            jobs[job.Number] = job;
            last = job.Number;
            files.Save(job);
        }
    }

    /// <summary>Tells of a job that was ordered, got on, or ended.</summary>
    public event Action<Job>? Changed;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Job> All()
    {
        lock (keeping)
        {
            return [.. jobs.Values.Reverse()];
        }
    }

    public Job? Find(long number)
    {
        lock (keeping)
        {
            return jobs.GetValueOrDefault(number);
        }
    }

    public string ResultOf(Job job) => files.ResultOf(job.Number);

    public Job Start(JobOrder order)
    {
        Job job;
        lock (keeping)
        {
            job = new Job(++last, order.Kind, order.WorkId, order.Who, time.GetUtcNow()) { Steps = order.Steps.Length, ResultName = order.ResultName };
            jobs[job.Number] = job;
        }

        files.Save(job);
        var cancel = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        atWork[job.Number] = (cancel, Task.Run(() => WorkAsync(job, order, cancel.Token), CancellationToken.None));
        Changed?.Invoke(job);
        return job;
    }

    /// <returns>Whether it was at work, or waiting.</returns>
    public bool Cancel(long number)
    {
        if (!atWork.TryGetValue(number, out var job))
        {
            return false;
        }

        job.Cancel.Cancel();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Task.WhenAll(atWork.Values.Select(job => job.Work));
        ending.Dispose();
        turn.Dispose();
        turnOfTranslations.Dispose();
    }

    private async Task WorkAsync(Job ordered, JobOrder order, CancellationToken cancel)
    {
        var said = new StringWriter { NewLine = "\n" };
        var lane = order.Kind == JobKind.Translate ? turnOfTranslations : turn;
        JobState outcome;
        try
        {
            await lane.WaitAsync(cancel);
            try
            {
                outcome = await StepAsync(ordered.Number, order, TextWriter.Synchronized(said), cancel);
            }
            finally
            {
                lane.Release();
            }
        }
        catch (OperationCanceledException)
        {
            outcome = JobState.Cancelled;
        }

        if (outcome == JobState.Cancelled && ending.IsCancellationRequested)
        {
            outcome = JobState.Cut;
        }

        order.Over();
        atWork.TryRemove(ordered.Number, out _);
        Change(ordered.Number, job => job with { State = outcome, Ended = time.GetUtcNow(), Said = said.ToString(), StepProgress = 0 }, isKept: true);
    }

    private async Task<JobState> StepAsync(long number, JobOrder order, TextWriter said, CancellationToken cancel)
    {
        var outcome = JobState.Done;
        Change(number, job => job with { State = JobState.Running }, isKept: true);
        for (var step = 0; step < order.Steps.Length; step++)
        {
            var isLast = step == order.Steps.Length - 1;
            using var made = isLast && order.NamedFile is not null ? files.Gather(number, order.NamedFile) : null;
            IReadOnlyList<string> words = isLast && order.ResultName is not null ? ["--output", made?.Named ?? files.ResultOf(number), .. order.Steps[step]] : order.Steps[step];
            var code = await run(words, order.Who, said, new StepProgress(value => Progressed(number, value)), cancel);
            if (code is ExitCode.Done or ExitCode.PartlyDone)
            {
                made?.Pack();
            }

            switch (code)
            {
                case ExitCode.Done:
                    break;
                case ExitCode.PartlyDone:
                    outcome = JobState.Partly;
                    break;
                case ExitCode.Cancelled:
                    return JobState.Cancelled;
                default:
                    return JobState.Failed;
            }

            Change(number, job => job with { StepsDone = step + 1, StepProgress = 0, Said = said.ToString()! }, isKept: false);
        }

        return outcome;
    }

    private void Progressed(long number, double value)
    {
        if (Find(number) is { State: JobState.Running } job && Math.Abs(value - job.StepProgress) >= LeastProgress)
        {
            Change(number, before => before with { StepProgress = Math.Clamp(value, 0, 1) }, isKept: false);
        }
    }

    private void Change(long number, Func<Job, Job> change, bool isKept)
    {
        Job after;
        lock (keeping)
        {
            after = jobs[number] = change(jobs[number]);
        }

        if (isKept)
        {
            files.Save(after);
        }

        Changed?.Invoke(after);
    }

    private sealed class StepProgress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
