// The house's one rule: arrows point down (app → components → lib; content → components), and pure code stays pure.
const PURE =
  '^lib/(walkthrough|patches|architecture|block|training|results|latency|source/(derive|tap-picture|source)|mobilevit/spec|mobilevit/peer|checkpoint|receptive-field|attention|features|xray|image/(sniff|resample|pixels)|figures|session/codec)';
const BROWSER_BESIDE_PURE = '^lib/checkpoint/(download|open-file)';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lib-knows-nobody-above',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|content)/' },
    },
    {
      name: 'components-do-not-know-app-or-content',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|content)/' },
    },
    {
      name: 'content-uses-components-only',
      severity: 'error',
      from: { path: '^content/' },
      to: { path: '^app/' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'Pure maths knows no React, no D3, no tfjs and no other module that does.',
      severity: 'error',
      from: { path: PURE, pathNot: [BROWSER_BESIDE_PURE, '\\.test\\.ts$'] },
      to: {
        path: '^(node_modules/(react|react-dom|next|d3-[^/]+|@tensorflow)/|lib/(mobilevit/forward|inference|kernels|i18n|export))',
      },
    },
    {
      name: 'tfjs-only-where-tensors-live',
      severity: 'error',
      from: {
        path: '^(app|components|content|lib)/',
        pathNot: ['^lib/(mobilevit/forward|kernels)/', '^lib/inference/worker/', '\\.test\\.ts$'],
      },
      to: { path: '^node_modules/@tensorflow/' },
    },
    {
      name: 'forward-only-in-the-worker',
      comment: 'Pages reach the model through lib/inference; importing forward would ship tfjs to them.',
      severity: 'error',
      from: {
        path: '^(app|components|content|lib)/',
        pathNot: ['^lib/(mobilevit/forward|kernels)/', '^lib/inference/worker/', '\\.test\\.ts$'],
      },
      to: { path: '^lib/mobilevit/forward/' },
    },
    {
      name: 'worker-code-stays-in-the-worker',
      severity: 'error',
      from: { path: '^(app|components|content|lib)/', pathNot: ['^lib/inference/worker/', '\\.test\\.ts$'] },
      to: { path: '^lib/inference/worker/', pathNot: '^lib/inference/worker/entry\\.ts$' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      from: { path: '^(app|components|content|lib)/', pathNot: '(\\.test\\.tsx?$|/testing/[^/]+\\.tsx?$)' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
