// Reads the first COUNT records of a topic from its beginning and prints each as one line of JSON:
//   node consume.js BOOTSTRAP REGISTRY TOPIC COUNT
// Only committed records are read. Exits 1 where they do not come within a minute.
'use strict';

const { Kafka, logLevel } = require('kafkajs');
const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry');

const LIMIT_MS = 60_000;

async function main([bootstrap, registryUrl, topic, countText]) {
  const count = Number.parseInt(countText, 10);
  if (!bootstrap || !registryUrl || !topic || !(count > 0)) {
    console.error('usage: node consume.js BOOTSTRAP REGISTRY TOPIC COUNT');
    return 2;
  }
  const kafka = new Kafka({ clientId: 'independent-consumer', brokers: [bootstrap], logLevel: logLevel.ERROR });
  const registry = new SchemaRegistry({ host: registryUrl });
  const consumer = kafka.consumer({ groupId: `independent-consumer-${process.pid}-${Date.now()}` });
  let seen = 0;
  let finish;
  const done = new Promise((resolve) => {
    finish = resolve;
  });
  const limit = setTimeout(() => {
    console.error(`consume.js: ${seen} of ${count} records of ${topic} within ${LIMIT_MS / 1000} s`);
    finish(1);
  }, LIMIT_MS);
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ partition, message }) => {
        if (seen === count) {
          return;
        }
        const headers = {};
        for (const [name, value] of Object.entries(message.headers ?? {})) {
          headers[name] = String(value);
        }
        const value = message.value === null ? null : await registry.decode(message.value);
        const key = message.key === null ? null : message.key.toString('utf8');
        process.stdout.write(`${JSON.stringify({ partition, offset: message.offset, key, headers, value })}\n`);
        seen += 1;
        if (seen === count) {
          finish(0);
        }
      },
    });
    return await done;
  } finally {
    clearTimeout(limit);
    await consumer.disconnect();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`consume.js: ${error.message}`);
    process.exitCode = 1;
  },
);
