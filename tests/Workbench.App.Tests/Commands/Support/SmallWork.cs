namespace Workbench.App.Tests.Commands.Support;

/// <summary>A few paragraphs of our own in Russian and two English versions; the second leaves one out and changes a number.</summary>
internal static class SmallWork
{
    public const string Original =
        """
        Мельник Егор жил у реки один. Летом к нему приезжали из деревни с зерном.

        В октябре вода поднялась на три метра. Егор перенёс мешки на чердак.

        — Ты не боишься? — спросила его дочь Марья.

        — Боюсь, — ответил мельник. — Но мельницу я не брошу.

        К утру река вошла в берега, и мельница устояла.

        """;

    public const string First =
        """
        The miller Yegor lived alone by the river. In summer people came to him from the village with grain.

        In October the water rose by three metres. Yegor carried the sacks up to the attic.

        “Are you not afraid?” asked his daughter Marya.

        “I am afraid,” answered the miller. “But I will not leave the mill.”

        By morning the river had returned to its banks, and the mill stood firm.

        """;

    public const string Second =
        """
        Yegor the miller lived on his own beside the river. Summers, villagers brought him their grain.

        In October the river rose 5 metres. Yegor hauled the sacks to the loft.

        “I’m scared,” the miller said. “But I won’t abandon the mill.”

        By dawn the river was back within its banks and the mill had survived.

        """;
}
