using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.Editing;
using Workbench.Storage;

namespace Workbench.App.Web.Api;

/// <summary>An error as RFC 9457 has it: <paramref name="Title"/> says what is wrong, <paramref name="Detail"/> what to do.</summary>
/// <param name="Current">What stands there now, where another was faster.</param>
internal sealed record ApiProblem(string Title, string Detail, int Status, string? Current = null)
{
    private const string ContentType = "application/problem+json; charset=utf-8";

    /// <returns>Null for a fault of the program, which is not the caller's to mend.</returns>
    public static ApiProblem? Of(Exception error) => error switch
    {
        ApiFault fault => new ApiProblem(fault.Problem, fault.WayOut, fault.Status, fault.Current),
        WorkspaceException refused => new ApiProblem(refused.Problem, refused.WayOut, StatusCodes.Status409Conflict),
        EditException refused => Halves(refused.Message, StatusCodes.Status409Conflict),
        StoreConflictException conflict => Halves(conflict.Message, StatusCodes.Status409Conflict),
        InputException unread => new ApiProblem(unread.Message, "Nothing was changed.", StatusCodes.Status422UnprocessableEntity),
        UsageException wrong => new ApiProblem(wrong.Message, "Nothing was changed.", StatusCodes.Status422UnprocessableEntity),
        JsonException garbled => new ApiProblem("The body is not what this takes.", $"{garbled.Message} See /api/openapi.json.", StatusCodes.Status400BadRequest),
        InvalidDataException => new ApiProblem("This is more than may be sent at a time.", "Send fewer or smaller files.", StatusCodes.Status413PayloadTooLarge),
        BadHttpRequestException bad => new ApiProblem(bad.Message, "See /api/openapi.json for what this takes.", bad.StatusCode),
        StoreException unkept => Halves(unkept.Message, StatusCodes.Status507InsufficientStorage),
        _ => null,
    };

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        await response.WriteAsync(ApiJson.Write(this));
    }

    private static ApiProblem Halves(string message, int status)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal) + 1;
        return end > 0 ? new ApiProblem(message[..end], message[(end + 1)..], status) : new ApiProblem(message, "Nothing was changed.", status);
    }
}
