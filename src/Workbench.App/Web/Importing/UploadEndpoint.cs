using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Workbench.App.Web.Importing;

/// <summary>Takes the files of the import page's form and leads to the page on which they are looked at.</summary>
internal static class UploadEndpoint
{
    public const string Path = "/import/files";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, TakeAsync);

    /// <summary>Lets a request be larger than others may.</summary>
    public static void Allow(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = ImportDrafts.LargestRequest;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            MultipartBodyLengthLimit = ImportDrafts.LargestRequest,
            ValueCountLimit = 2 * ImportDrafts.MostFiles,
            MultipartHeadersCountLimit = 8,
        }));
    }

    private static async Task<IResult> TakeAsync(HttpContext context, IAntiforgery antiforgery, ImportDrafts drafts)
    {
        Allow(context);
        try
        {
            await antiforgery.ValidateRequestAsync(context);
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var draft = await drafts.TakeAsync(form.Files, context.RequestAborted);
            return TypedResults.LocalRedirect($"/import/{draft.Id}");
        }
        catch (AntiforgeryValidationException foreign) when (foreign.InnerException is not (BadHttpRequestException or InvalidDataException))
        {
            return TypedResults.BadRequest("This form is not from a page of this server, or from before it was started anew. Load the page again.");
        }
        catch (InputException)
        {
            return TypedResults.LocalRedirect("/import?problem=empty");
        }
        catch (Exception large) when (large is BadHttpRequestException or InvalidDataException or AntiforgeryValidationException)
        {
            return TypedResults.LocalRedirect("/import?problem=large");
        }
    }
}
