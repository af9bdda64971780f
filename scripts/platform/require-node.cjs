// Runs before every command of `package.json`, in whatever Node is there: plain old JavaScript only.
var wanted = require('../../package.json').engines.node.replace('>=', '');

/** True where the version `found` ("22.18.0") is `wanted` ("22.18") or newer. */
function isEnough(found, wanted) {
  var have = found.split('.').map(Number);
  var need = wanted.split('.').map(Number);
  for (var i = 0; i < need.length; i++) if (have[i] !== need[i]) return have[i] > need[i];
  return true;
}

module.exports = isEnough;

if (require.main === module && !isEnough(process.versions.node, wanted)) {
  console.error('Alexis Kit needs Node ' + wanted + ' or newer; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
