import * as tf from '@tensorflow/tfjs-core';
import { opsFor } from '@/lib/mobilevit/forward/ops';
const SLOTS = 4, KEEP = [0,2,1,3], SWAP = [0,2,3,1];
const split = (x: any, heads: number, o: number[]) => tf.tidy(() => tf.transpose(tf.reshape(x, [SLOTS, x.shape[0]/SLOTS, heads, x.shape[1]/heads]), o));
const mats = (x: any): any[] => { const [s,h,r,c] = x.shape; const v = x.dataSync(); const n = r*c; return Array.from({length: s*h}, (_, i) => tf.tensor2d(v.subarray(i*n,(i+1)*n), [r,c])); };
export const altOps = (from: number): any => ({ ...opsFor('wasm'), attention(q: any, k: any, v: any, heads: number, want: boolean) {
  const N = q.shape[0]/SLOTS; if (N < from) return opsFor('cpu').attention(q,k,v,heads,want);
  return tf.tidy(() => {
    const keys = mats(split(k,heads,SWAP)), vals = mats(split(v,heads,KEEP));
    const mixes = mats(split(q,heads,KEEP)).map((qq,i)=>tf.tidy(()=>tf.matMul(tf.softmax(tf.matMul(qq,keys[i])),vals[i])));
    const mix = tf.reshape(tf.transpose(tf.reshape(tf.concat(mixes),[SLOTS,heads,N,q.shape[1]/heads]),KEEP),q.shape);
    return { mix };
  });
}});
