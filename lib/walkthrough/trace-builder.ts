import { type Computed, evaluate } from './evaluate';
import type { Matrix } from './matrix';
import { rowOf } from './read-trace';
import type { Role } from './roles';
import type { Ref, Step, Tensor, Trace, Value } from './trace';

interface Form {
  readonly name: string;
  readonly role: Role;
  readonly rows: number;
  readonly columns: number;
  /** 1 when left out. */
  readonly channels?: number;
}

/** How one cell is made. */
export interface Recipe {
  readonly operation: Computed;
  readonly sources: readonly Ref[];
}

/**
 * Collects a trace. No number gets into it but the reader's (`given`) and what `evaluate` makes of cells that are
 * already there (`make`), so a value cannot disagree with its provenance.
 */
export class TraceBuilder {
  private readonly tensors = new Map<string, Tensor>();
  private readonly steps: Step[] = [];

  /** The reader's numbers, one matrix a plane. */
  given(name: string, role: Role, planes: readonly Matrix[]): Tensor {
    const values = planes
      .flat(2)
      .map((value): Value => ({ value, operation: { kind: 'given' }, sources: [] }));
    const rows = planes[0]?.length ?? 0;
    const columns = planes[0]?.[0]?.length ?? 0;
    return this.add({ name, role, rows, columns, channels: planes.length, values });
  }

  /** A tensor whose every cell is made by its recipe, index by index. */
  make({ name, role, rows, columns, channels = 1 }: Form, recipe: (index: number) => Recipe): Tensor {
    const values = Array.from({ length: channels * rows * columns }, (_, index): Value => {
      const { operation, sources } = recipe(index);
      return {
        value: evaluate(
          operation,
          sources.map((source) => this.number(source)),
        ),
        operation,
        sources,
      };
    });
    return this.add({ name, role, rows, columns, channels, values });
  }

  /** [n, k] × [k, m] → [n, m]; with `transposed`, [n, k] × [m, k]ᵀ. Both of one plane. */
  multiply(name: string, role: Role, left: Tensor, right: Tensor, transposed = false): Tensor {
    const inner = transposed ? right.columns : right.rows;
    const columns = transposed ? right.rows : right.columns;
    if (left.columns !== inner)
      throw new RangeError(`${left.name} has ${left.columns} columns, ${right.name} needs ${inner}`);
    return this.make({ name, role, rows: left.rows, columns }, (index) => {
      const row = Math.floor(index / columns);
      const column = index % columns;
      return {
        operation: { kind: 'dot' },
        sources: Array.from({ length: inner }, (_, k): [Ref, Ref] => [
          { tensor: left.name, index: row * inner + k },
          { tensor: right.name, index: transposed ? column * inner + k : k * columns + column },
        ]).flat(),
      };
    });
  }

  step(step: Partial<Step> & Pick<Step, 'kind' | 'working'>): void {
    this.steps.push({ about: undefined, makes: [], shows: [], ...step });
  }

  /**
   * Steps that make a matrix by rows as the reader needs it: the first alone, the second alone, the rest together.
   */
  stepsByRow(kind: Step['kind'], tensor: Tensor, working: readonly string[]): void {
    const rows = Array.from({ length: tensor.rows }, (_, row) => row);
    for (const group of [rows.slice(0, 1), rows.slice(1, 2), rows.slice(2)]) {
      if (group.length === 0) continue;
      this.step({
        kind,
        about: group.length === 1 ? group[0] : undefined,
        makes: group.flatMap((row) => rowOf(tensor, row)),
        working,
      });
    }
  }

  build(): Trace {
    return { tensors: this.tensors, steps: this.steps };
  }

  private add(tensor: Tensor): Tensor {
    if (this.tensors.has(tensor.name)) throw new RangeError(`${tensor.name} is there already`);
    this.tensors.set(tensor.name, tensor);
    return tensor;
  }

  private number({ tensor, index }: Ref): number {
    const value = this.tensors.get(tensor)?.values[index];
    if (!value) throw new RangeError(`${tensor} has no cell ${index} yet`);
    return value.value;
  }
}
