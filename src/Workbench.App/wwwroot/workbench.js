// What only the browser can do: the connection, the reader's switches, and the rows' keys and lights.
import { watchConnection } from "./connection.js";
import { startCopying } from "./copy.js";
import { restoreDrafts } from "./drafts.js";
import { startDropping } from "./dropping.js";
import { startLive } from "./live.js";
import { startMarks } from "./marks.js";
import { startOverview } from "./overview.js";
import { startReader } from "./reader.js";
import { startRows } from "./rows.js";
import { startSwitches } from "./switches.js";
import { startWords } from "./words.js";

watchConnection();
startSwitches();
startRows();
startWords();
startOverview();
startMarks();
startReader();
startCopying();
startDropping();
restoreDrafts();
startLive();

// Whole pages are loaded on every step: each address then stands for itself, and going back is the browser's own.
Blazor.start({ ssr: { disableDomPreservation: true } });
