/** A set of assignments: {@link NONE}, {@link ALL}, or a node that asks one variable. */
export type Node = number;
export const NONE: Node = 0;
export const ALL: Node = 1;

/** More nodes than a quiz that people can answer ever needs. */
const MOST_NODES = 400_000;

/** The rules are too entangled to be proven within memory and time. */
export class TooIntricate extends Error {
  override name = 'TooIntricate';
}

/**
 * Reduced ordered decision diagrams over variables of several values (BDDs with more than two branches). A variable is
 * its level; every path asks them in rising order. Equal sets are the same node, so "empty" and "equal" are one
 * comparison, and nothing is ever enumerated.
 */
export class DecisionGraph {
  readonly #levels: number[] = [Infinity, Infinity];
  readonly #branches: (readonly Node[])[] = [[], []];
  readonly #unique = new Map<string, Node>();
  readonly #both = new Map<number, Node>();
  readonly #complements = new Map<Node, Node>();

  get size(): number {
    return this.#levels.length;
  }

  /** The set that continues with `branches[v]` where the variable at `level` has value v. */
  node(level: number, branches: readonly Node[]): Node {
    const [first = NONE] = branches;
    if (branches.every((branch) => branch === first)) return first;
    const key = `${level}:${branches.join()}`;
    const known = this.#unique.get(key);
    if (known !== undefined) return known;
    if (this.size >= MOST_NODES) throw new TooIntricate('the conditions are too entangled to be proven');
    const made = this.#levels.push(level) - 1;
    this.#branches.push(branches);
    this.#unique.set(key, made);
    return made;
  }

  and(a: Node, b: Node): Node {
    if (a === b || b === ALL) return a;
    if (a === ALL) return b;
    if (a === NONE || b === NONE) return NONE;
    const key = Math.min(a, b) * MOST_NODES + Math.max(a, b);
    const known = this.#both.get(key);
    if (known !== undefined) return known;
    const level = Math.min(this.levelOf(a), this.levelOf(b));
    const width = (this.levelOf(a) === level ? this.branchesOf(a) : this.branchesOf(b)).length;
    const branches = Array.from({ length: width }, (_, value) =>
      this.and(this.#follow(a, level, value), this.#follow(b, level, value)),
    );
    const made = this.node(level, branches);
    this.#both.set(key, made);
    return made;
  }

  not(a: Node): Node {
    if (a === NONE) return ALL;
    if (a === ALL) return NONE;
    const known = this.#complements.get(a);
    if (known !== undefined) return known;
    const made = this.node(
      this.levelOf(a),
      this.branchesOf(a).map((branch) => this.not(branch)),
    );
    this.#complements.set(a, made);
    return made;
  }

  or(a: Node, b: Node): Node {
    return this.not(this.and(this.not(a), this.not(b)));
  }

  all(sets: Iterable<Node>): Node {
    let result = ALL;
    for (const set of sets) result = this.and(result, set);
    return result;
  }

  any(sets: Iterable<Node>): Node {
    let result = NONE;
    for (const set of sets) result = this.or(result, set);
    return result;
  }

  levelOf(node: Node): number {
    return this.#levels[node] ?? Infinity;
  }

  branchesOf(node: Node): readonly Node[] {
    return this.#branches[node] ?? [];
  }

  /**
   * The member of a set with the smallest (or greatest) sum of `weight(level, value)`, as value by level; levels it
   * does not depend on are absent and weigh nothing. `undefined` for the empty set.
   */
  extreme(
    set: Node,
    goal: 'smallest' | 'greatest',
    weight: (level: number, value: number) => number,
  ): { sum: number; values: ReadonlyMap<number, number> } | undefined {
    const sign = goal === 'smallest' ? 1 : -1;
    const costs = new Map<Node, number>();
    const cost = (node: Node): number => {
      if (node === ALL) return 0;
      if (node === NONE) return Infinity;
      const known = costs.get(node);
      if (known !== undefined) return known;
      const least = Math.min(
        ...this.branchesOf(node).map((branch, value) => sign * weight(this.levelOf(node), value) + cost(branch)),
      );
      costs.set(node, least);
      return least;
    };
    const sum = cost(set);
    if (sum === Infinity) return undefined;
    const values = new Map<number, number>();
    for (let node = set; node !== ALL;) {
      const level = this.levelOf(node);
      const wanted = cost(node);
      const branches = this.branchesOf(node);
      const value = branches.findIndex((branch, one) => sign * weight(level, one) + cost(branch) === wanted);
      values.set(level, value);
      node = branches[value] ?? ALL;
    }
    return { sum: sign * sum, values };
  }

  #follow(node: Node, level: number, value: number): Node {
    return this.levelOf(node) === level ? (this.branchesOf(node)[value] ?? NONE) : node;
  }
}
