namespace Workbench.Importing.Cleaning.Plain;

/// <summary>What a line of a web page is by its looks.</summary>
internal enum PageLook
{
    Text,

    /// <summary>Nothing but an address, a picture, arrows or a row of dates.</summary>
    Link,

    /// <summary>Items between bars.</summary>
    Bar,

    /// <summary>Words that buttons and menus bear.</summary>
    Button,
}
