import { Regularly } from './regularly.js';

class Work extends Regularly {
  begun = 0;
  private finish: ((error?: Error) => void) | undefined;

  constructor() {
    super(5, 'work is left');
  }

  run(): Promise<void> {
    this.begun++;
    return new Promise((resolve, reject) => {
      this.finish = (error) => (error ? reject(error) : resolve());
    });
  }

  end(error?: Error): void {
    this.finish!(error);
  }
}

const times = async (work: Work, begun: number): Promise<void> => {
  while (work.begun < begun) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('regular work', () => {
  it('is not begun again while it goes on, and is finished before the process ends', async () => {
    const work = new Work();
    work.onApplicationBootstrap();
    await times(work, 1);
    const joined = work.look();
    expect(work.begun).toBe(1);
    let ended = false;
    const end = work.beforeApplicationShutdown().then(() => (ended = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ended).toBe(false);
    work.end();
    await Promise.all([joined, end]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(work.begun).toBe(1);
  });

  it('is tried again after it failed', async () => {
    const work = new Work();
    work.onApplicationBootstrap();
    await times(work, 1);
    work.end(new Error('the database is away'));
    await times(work, 2);
    work.end();
    await work.beforeApplicationShutdown();
    expect(work.begun).toBeGreaterThanOrEqual(2);
  });
});
