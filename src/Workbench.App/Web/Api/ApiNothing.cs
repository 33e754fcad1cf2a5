namespace Workbench.App.Web.Api;

/// <summary>The body of a request that says all in its address: <c>{}</c>.</summary>
internal sealed record ApiNothing;
