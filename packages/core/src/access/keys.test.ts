import { describe, expect, it } from 'vitest';
import { openAccess } from '../../testing/pipeline/open-access.ts';

const newKey = { workspace: 'alpha', role: 'operator', name: 'the till', actor: 'tester' } as const;

describe('keys', () => {
  it('lets in who holds the secret, as what the key says, and nobody else', async () => {
    const { keys } = openAccess();
    const { key, secret } = await keys.create(newKey);
    expect(secret).toMatch(/^assay_[0-9A-Z]{26}_[A-Za-z0-9_-]{43}$/);
    expect(secret).toContain(key.id.slice('key_'.length));
    expect(await keys.verify(secret)).toEqual({
      actor: `key:${key.id}`,
      role: 'operator',
      workspace: 'alpha',
      isOwner: false,
    });
    const { secret: other } = await keys.create(newKey);
    const swapped = `${secret.slice(0, 33)}${other.slice(33)}`;
    const last = secret.endsWith('A') ? 'B' : 'A';
    const tampered = `${secret.slice(0, -1)}${last}`;
    for (const wrong of ['', 'assay_', swapped, tampered, `${secret} `, secret.toLowerCase(), `${secret}A`]) {
      expect(await keys.verify(wrong)).toBeNull();
    }
  });

  it('finds a key by the id in its secret, without a listing and before any index has caught up', async () => {
    const { keys, counts } = openAccess({ indexLagMs: 60_000 });
    const { secret } = await keys.create(newKey);
    const before = { ...counts };
    expect(await keys.verify(secret)).not.toBeNull();
    expect(counts).toEqual({ ...before, get: before.get + 1 });
  });

  it('holds a revocation at once, keeps the key listed, and revokes once', async () => {
    const { keys, audit } = openAccess();
    const { key, secret } = await keys.create(newKey);
    await keys.revoke({ keyId: key.id, within: 'alpha', actor: 'boss' });
    expect(await keys.verify(secret)).toBeNull();
    await keys.revoke({ keyId: key.id, within: null, actor: 'boss' });
    const [listed] = await keys.list({ workspace: 'alpha' });
    expect(listed).toMatchObject({ id: key.id, revokedAt: expect.stringContaining('T') });
    expect(await audit('alpha')).toEqual([
      ['tester', 'key.create', key.id],
      ['boss', 'key.revoke', key.id],
    ]);
  });

  it('says of a key of another workspace what it says of none', async () => {
    const { keys } = openAccess();
    const { key, secret } = await keys.create(newKey);
    const platform = await keys.create({ ...newKey, workspace: null });
    for (const keyId of [key.id, platform.key.id, 'key_00000000000000000000000000']) {
      await expect(keys.revoke({ keyId, within: 'beta', actor: 'x' })).rejects.toMatchObject({
        code: 'key.not-found',
        recovery: 'reject',
      });
    }
    expect(await keys.verify(secret)).not.toBeNull();
    expect(await keys.verify(platform.secret)).toMatchObject({ workspace: null });
  });

  it('stops letting in at the hour of expiry, and takes no hour that has passed', async () => {
    const { keys, clock } = openAccess();
    const expiresAt = new Date(clock.now().getTime() + 1_000).toISOString();
    const { secret } = await keys.create({ ...newKey, expiresAt });
    expect(await keys.verify(secret)).not.toBeNull();
    await clock.advance(1_000);
    expect(await keys.verify(secret)).toBeNull();
    for (const wrong of [expiresAt, 'soon']) {
      await expect(keys.create({ ...newKey, expiresAt: wrong })).rejects.toMatchObject({
        code: 'key.invalid-expiry',
      });
    }
  });

  it('lists the keys of one workspace, or those of the platform, and shows nothing that proves them', async () => {
    const { keys, stored } = openAccess();
    const one = await keys.create({ ...newKey, name: 'one' });
    const two = await keys.create({ ...newKey, name: 'two' });
    await keys.create({ ...newKey, workspace: 'beta' });
    const platform = await keys.create({ ...newKey, workspace: null });
    expect((await keys.list({ workspace: 'alpha' })).map((key) => key.name)).toEqual(['one', 'two']);
    const shown = await keys.list({ workspace: null });
    expect(shown).toEqual([platform.key]);
    expect(JSON.stringify([shown, one.key])).not.toContain('hash');
    for (const { secret } of [one, two, platform]) expect(stored()).not.toContain(secret.slice(33));
  });

  it('refuses names, roles and workspaces that it could not keep', async () => {
    const { keys } = openAccess();
    const wrong = [
      [{ name: ' ' }, 'key.invalid-name'],
      [{ name: 'n'.repeat(201) }, 'key.invalid-name'],
      [{ role: 'root' as never }, 'key.invalid-role'],
      [{ workspace: '_platform' }, 'workspace.invalid-name'],
      [{ workspace: 'Ä' }, 'workspace.invalid-name'],
    ] as const;
    for (const [part, code] of wrong) {
      await expect(keys.create({ ...newKey, ...part })).rejects.toMatchObject({ code, recovery: 'reject' });
    }
  });

  it('revokes although another write of the same key comes in between', async () => {
    const { keys, interfere } = openAccess();
    const { key, secret } = await keys.create(newKey);
    interfere(key.id);
    await keys.revoke({ keyId: key.id, within: 'alpha', actor: 'boss' });
    expect(await keys.verify(secret)).toBeNull();
  });
});
