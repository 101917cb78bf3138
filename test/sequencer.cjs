// Which test file starts first.
const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The longest one, wherever nothing is known yet of how long they take, as in a clean checkout: there Jest goes by the size of
 * files, and would have all cores but one wait at the end for the pictures of all pages.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => path.endsWith('looks.test.ts');
    const others = super.sort(tests.filter((test) => !isLongest(test)));
    return [...tests.filter(isLongest), ...others];
  }
};
