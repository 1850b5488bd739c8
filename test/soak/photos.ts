import type { Graph } from '../../src/testing';
import { guidOf, idOf } from './people';
import type { createRandom } from './random';

/** The tenant's photos, which change, go and come back. */
export function createPhotos(graph: Graph, people: number, random: ReturnType<typeof createRandom>) {
  const colors = Array.from({ length: people }, (_, person) => new Set([colorOf(person)]));

  function colorOf(person: number): string {
    return graph.colorOf(guidOf(person)).join();
  }

  return {
    /** Somebody has uploaded another photo, or taken theirs away, and somebody has come to their desk. */
    change(): void {
      const person = random(people);
      graph.setPhoto(guidOf(person), random(8) > 0);
      colors[person]?.add(colorOf(person));
      const availability = ['Available', 'Busy', 'Away', 'Offline'][random(4)] ?? 'Offline';
      graph.setPresence(guidOf(random(people)), { availability });
    },
    /** True for a photo that this person has, or has had, and for letters. */
    isOf(id: string, painted: string | null): boolean {
      const person = Number(/\d+$/.exec(id.replace('@contoso.com', ''))?.[0]);
      if (idOf(person) !== id || !painted) return false;
      return colors[person]?.has(painted) || /^\p{L}/u.test(painted);
    },
  };
}
