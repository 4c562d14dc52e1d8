/** Writing ONNX files: the part of onnx.proto that a plain inference graph needs, field numbers as there. */
import protobuf from 'protobufjs/light.js';

export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** An array becomes INTS; a number becomes INT, or FLOAT where it is not whole. */
  readonly attributes: Readonly<Record<string, number | readonly number[]>>;
}

/** A value that goes in or comes out: float32 of a fixed shape. */
export interface OnnxPort {
  readonly name: string;
  readonly dims: readonly number[];
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly initialisers: readonly OnnxTensor[];
  readonly input: OnnxPort;
  readonly output: OnnxPort;
}

const OPSET = 17;
/** The format version that came with opset 17 (ONNX 1.12). */
const IR_VERSION = 8;
const FLOAT = 1;
const INT64 = 7;
const AttributeType = { FLOAT: 1, INT: 2, INTS: 7 } as const;

const one = (type: string, id: number) => ({ type, id });
const many = (type: string, id: number) => ({ rule: 'repeated', type, id });

const schema = protobuf.Root.fromJSON({
  nested: {
    ModelProto: {
      fields: {
        irVersion: one('int64', 1),
        producerName: one('string', 2),
        graph: one('GraphProto', 7),
        opsetImport: many('OperatorSetIdProto', 8),
      },
    },
    OperatorSetIdProto: { fields: { domain: one('string', 1), version: one('int64', 2) } },
    GraphProto: {
      fields: {
        node: many('NodeProto', 1),
        name: one('string', 2),
        initializer: many('TensorProto', 5),
        input: many('ValueInfoProto', 11),
        output: many('ValueInfoProto', 12),
      },
    },
    NodeProto: {
      fields: {
        input: many('string', 1),
        output: many('string', 2),
        name: one('string', 3),
        opType: one('string', 4),
        attribute: many('AttributeProto', 5),
      },
    },
    AttributeProto: {
      fields: {
        name: one('string', 1),
        f: one('float', 2),
        i: one('int64', 3),
        ints: { ...many('int64', 8), options: { packed: false } },
        type: one('int32', 20),
      },
    },
    TensorProto: {
      fields: {
        dims: { ...many('int64', 1), options: { packed: false } },
        dataType: one('int32', 2),
        name: one('string', 8),
        rawData: one('bytes', 9),
      },
    },
    ValueInfoProto: { fields: { name: one('string', 1), type: one('TypeProto', 2) } },
    TypeProto: { fields: { tensorType: one('TensorTypeProto', 1) } },
    TensorTypeProto: { fields: { elemType: one('int32', 1), shape: one('TensorShapeProto', 2) } },
    TensorShapeProto: { fields: { dim: many('DimensionProto', 1) } },
    DimensionProto: { fields: { dimValue: one('int64', 1) } },
  },
});

/** The bytes of a `.onnx` file, opset 17. */
export function encodeOnnx(graph: OnnxGraph): Uint8Array {
  const Model = schema.lookupType('ModelProto');
  return Model.encode(
    Model.create({
      irVersion: IR_VERSION,
      producerName: 'mobilevit-unfolded-bench',
      opsetImport: [{ domain: '', version: OPSET }],
      graph: {
        name: graph.name,
        node: graph.nodes.map(({ operator, inputs, output, attributes }) => ({
          opType: operator,
          name: `${operator}:${output}`,
          input: inputs,
          output: [output],
          attribute: Object.entries(attributes).map(([name, value]) => attribute(name, value)),
        })),
        initializer: graph.initialisers.map(({ name, dims, data }) => ({
          name,
          dims,
          dataType: data instanceof Float32Array ? FLOAT : INT64,
          rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
        })),
        input: [port(graph.input)],
        output: [port(graph.output)],
      },
    }),
  ).finish();
}

function attribute(name: string, value: number | readonly number[]): object {
  if (typeof value !== 'number') return { name, ints: value, type: AttributeType.INTS };
  return Number.isInteger(value)
    ? { name, i: value, type: AttributeType.INT }
    : { name, f: value, type: AttributeType.FLOAT };
}

function port({ name, dims }: OnnxPort): object {
  const shape = { dim: dims.map((dimValue) => ({ dimValue })) };
  return { name, type: { tensorType: { elemType: FLOAT, shape } } };
}
