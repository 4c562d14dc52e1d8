import * as tf from '@tensorflow/tfjs-core';
import { startBackend } from '@/lib/inference/worker/backend';
self.addEventListener('message', async ({ data }: any) => {
  await startBackend('wasm', new URL('/tfjs-wasm/', location.href).href);
  const out: any = {};
  const time = (name: string, f: () => any, n = 200) => { let best = Infinity; for (let i=0;i<n;i++){ const t=performance.now(); tf.tidy(()=>{f();}); best=Math.min(best, performance.now()-t);} out[name]=+best.toFixed(4); };
  for (const [N, dh] of [[256,16],[256,24],[256,36],[64,20],[64,48]] as const) {
    const q = tf.randomNormal<tf.Rank.R2>([N,dh]), k = tf.randomNormal<tf.Rank.R2>([dh,N]), v = tf.randomNormal<tf.Rank.R2>([N,dh]), p = tf.softmax(tf.matMul(q,k)) as any;
    const s = tf.matMul(q,k);
    const tag = `${N}x${dh} `;
    time(tag+'qk matMul', () => tf.matMul(q,k));
    time(tag+'qk fused', () => tf.fused.matMul({a:q,b:k}));
    time(tag+'softmax', () => tf.softmax(s));
    time(tag+'pv matMul', () => tf.matMul(p,v));
    time(tag+'pv fused', () => tf.fused.matMul({a:p,b:v}));
    const s16 = tf.randomNormal([16*N, N]);
    time(tag+'softmax of 16 heads at once', () => tf.softmax(s16), 50);
    time(tag+'exp of 16 heads', () => tf.exp(s16), 50);
    const q4 = tf.randomNormal([4,4,N,dh]), k4 = tf.randomNormal([4,4,dh,N]), p4=tf.randomNormal([4,4,N,N]), v4=tf.randomNormal([4,4,N,dh]);
    time(tag+'qk batch 16', () => tf.matMul(q4,k4), 30);
    time(tag+'pv batch 16', () => tf.matMul(p4,v4), 30);
    time(tag+'transpose q', () => tf.transpose(tf.reshape(q4,[4,N,4,dh]),[0,2,1,3]));
    time(tag+'transpose k', () => tf.transpose(tf.reshape(q4,[4,N,4,dh]),[0,2,3,1]));
    time(tag+'unstack', () => tf.unstack(tf.reshape(q4,[16,N,dh])));
  }
  self.postMessage({ reply: { ms: 0, logits: [] , out } });
});
