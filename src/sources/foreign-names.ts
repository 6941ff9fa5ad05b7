import { basename, extname } from 'node:path';

/**
 * What the files of other programs are called: sources, what is made of them, sounds, films, fonts, libraries. No phone and no password
 * manager exports under such a name, and a folder may hold tens of thousands of them. Pictures are opened: who gives a folder of
 * screenshots is told what to do with them.
 */
const FOREIGN: ReadonlySet<string> = new Set(
  [
    'js mjs cjs jsx ts mts cts tsx vue svelte map wasm css scss sass less',
    'py pyc pyi pyx rb php pl pm java class kt kts scala go rs swift m mm c h cc cpp hpp cs lua r jl dart asm s',
    'sh bash zsh fish ps1 bat cmd cmake mk gradle lock patch diff',
    'o a so dll dylib exe lib obj jar apk dex node elf ko sys msi dmg iso deb rpm pyd whl',
    'ico icns svg psd raw dng',
    'mp3 m4a aac wav flac ogg opus amr wma mp4 m4v mov mkv avi webm 3gp wmv flv',
    'ttf otf woff woff2 eot ppt pptx epub mobi',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whether a file is one of another program's, by its name alone: in a folder it is not even opened. A file that the person names is
 * opened whatever it is called.
 */
export const isForeign = (path: string): boolean =>
  FOREIGN.has(extname(basename(path)).slice(1).toLowerCase());
