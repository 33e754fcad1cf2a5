using System.Collections.Frozen;

namespace Workbench.Lexicons;

/// <summary>English and Russian words that carry grammar rather than sense, in lower case, with е for ё.</summary>
public static class FunctionWords
{
    private const string English =
        """
        a an the this that these those some any no every each either neither both all such same other another
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
        we us our ours ourselves they them their theirs themselves one's oneself who whom whose which what whoever whatever
        thou thee thy thine ye
        of to in on at by for from with without into onto upon over under above below up down out off through across
        about around round along among amongst between behind beside besides before after during until till since against
        toward towards within beyond near past as like per via than
        and or but nor yet so if though although because while whilst whereas unless when where why how whether then
        be am is are was were been being do does did done doing have has had having will would shall should can could
        may might must ought need let's not n't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't isn't
        aren't wasn't weren't hasn't haven't hadn't i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's
        she'd she'll it's it'd it'll we're we've we'd we'll they're they've they'd they'll that's there's here's who's
        what's there here now also too very just only even again o oh ah
        """;

    private const string Russian =
        """
        и а но да или либо то не ни же ли бы б ж уж вот вон лишь только даже ведь разве неужели пусть пускай
        что чтобы чтоб как когда если хотя пока где куда откуда потому поэтому так также тоже зато однако будто словно чем
        в во на к ко с со из изо у о об обо от ото до по под подо над надо за для без безо при про через перед передо
        между среди около возле вокруг после кроме вместо ради против сквозь
        я меня мне мной мною ты тебя тебе тобой тобою он его него ему нему им ним нем она ее нее ей ней ею нею оно
        мы нас нам нами вы вас вам вами они их них ими ними себя себе собой собою
        мой моя мое мои моего моей моему моим моих моими мою твой твоя твое твои твоего твоей твоему твоим твоих твою
        свой своя свое свои своего своей своему своим своих своими свою наш наша наше наши нашего нашей нашему нашим наших нашу
        ваш ваша ваше ваши вашего вашей вашему вашим ваших вашу
        этот эта это эти этого этой этому этим этих этими эту тот та те того той тому тем тех теми ту
        кто кого кому кем ком чего чему чей чья чье чьи какой какая какое какие какого каких какую который которая которое
        которые которого которой которому которым которых которыми которую
        весь вся все всего всей всему всем всех всеми всю сам сама само сами самый самая самое самые
        быть был была было были буду будет будем будете будут будешь будучи есть
        там тут здесь сюда туда еще уже очень
        """;

    private static readonly FrozenSet<string> Words =
        $"{English}\n{Russian}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="key">In lower case, with straight apostrophes and е for ё.</param>
    public static bool Contains(string key) => Words.Contains(key);
}
