// `npm run catalog:new ID`: a new platform's file from the template, and what to do next.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const platforms = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'catalog', 'platforms');
const [id = ''] = process.argv.slice(2);
const path = join(platforms, `${id}.json`);

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
  refuse(
    'npm run catalog:new ID, in small letters and digits with hyphens: my-bank\nID 用小写字母、数字和连字符',
  );
} else if (existsSync(path)) {
  refuse(`there is ${path} already: mend it instead\n已经有这个平台的文件，改它就行`);
} else {
  const template = JSON.parse(readFileSync(join(platforms, '_template.json'), 'utf8'));
  writeFileSync(path, `${JSON.stringify({ ...template, id }, null, 2)}\n`);
  process.stdout.write(
    `${path}\n` +
      'Fill in what you can look up (CONTRIBUTING.en.md), then: npm run build && node bin/numclean.js --lang en catalog validate FILE\n' +
      '填查得到的（CONTRIBUTING.md），再运行：npm run build && node bin/numclean.js catalog validate 文件\n',
  );
}
