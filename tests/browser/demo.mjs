// `./build.sh demo`: the extension at work on the replica sites; to play with where there is a screen, else as a table and pictures.
import { play } from './demo/play.mjs';
import { show } from './demo/show.mjs';
import { builtExtension } from './harness/stage.mjs';

const hasScreen = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.env.CI;
await (hasScreen ? play : show)(builtExtension());
