import { expect, it } from 'vitest';
import { signWebhook } from './webhook-signature.ts';

it('signs the message that the specification gives as an example as the specification does', () => {
  const signature = signWebhook({
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  });
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('signs texts beyond ASCII by their UTF-8 bytes', () => {
  const options = { secret: 'whsec_AAAA', messageId: 'm', timestamp: 1 };
  expect(signWebhook({ ...options, body: 'Größe' })).not.toBe(signWebhook({ ...options, body: 'Gr??e' }));
});
