// Imported first by every script: written so that an old Node can still read it.
const wanted = [20, 19];
const found = process.versions.node.split('.').map(Number);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error('Leadline needs Node.js ' + wanted.join('.') + ' or newer; this is ' + process.versions.node + '. See https://nodejs.org');
  process.exit(1);
}
