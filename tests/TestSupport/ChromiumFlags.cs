namespace Workbench.TestSupport;

/// <summary>How a browser is started that only serves a test or a measurement.</summary>
public static class ChromiumFlags
{
    /// <summary>
    /// The browser makes two pages of its own for the list under its address bar with every window, and two seconds of a processor
    /// go into each pair. A later list of features replaces the driver's, so it is said here again.
    /// </summary>
    private const string DisabledFeatures =
        "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
        + "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,"
        + "PaintHolding,ThirdPartyStoragePartitioning,Translate,AutoDeElevate,OptimizationHints,NetworkTimeServiceQuerying";

    public static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        $"--disable-features={DisabledFeatures}",
    ];
}
