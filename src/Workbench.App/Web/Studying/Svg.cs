using System.Globalization;

namespace Workbench.App.Web.Studying;

/// <summary>Numbers as pictures have them.</summary>
internal static class Svg
{
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
