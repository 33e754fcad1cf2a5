// Asks a service through its official client: node translate.mjs CLIENT URL KEY MODULES, texts as a JSON array on standard
// input, translations as a JSON array on standard output. MODULES is the folder that npm installed the clients into.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [client, url, key, modules] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(modules, "package.json")));
const texts = JSON.parse(await new Response(process.stdin).text());

const clients = {
  async deepl() {
    const deepl = require("deepl-node");
    const translator = new deepl.Translator(key, { serverUrl: url, maxRetries: 0 });
    const results = await translator.translateText(texts, "ru", "en-GB", { splitSentences: "nonewlines", preserveFormatting: true });
    return results.map((result) => result.text);
  },

  async azure() {
    const { default: create } = require("@azure-rest/ai-translation-text");
    const service = create(url, { key, region: "eu-west-1" }, { allowInsecureConnection: true });
    const response = await service.path("/translate").post({ body: texts.map((text) => ({ text })), queryParameters: { from: "ru", to: "en" } });
    return response.body.map((entry) => entry.translations[0].text);
  },

  async amazon() {
    const { TranslateClient, TranslateTextCommand } = require("@aws-sdk/client-translate");
    const service = new TranslateClient({
      region: "eu-west-1",
      endpoint: url,
      credentials: { accessKeyId: key, secretAccessKey: `${key}-SECRET` },
      maxAttempts: 1,
    });
    const results = [];
    for (const text of texts) {
      const answer = await service.send(new TranslateTextCommand({ Text: text, SourceLanguageCode: "ru", TargetLanguageCode: "en" }));
      results.push(answer.TranslatedText);
    }
    return results;
  },

  async google() {
    const { Translate } = require("@google-cloud/translate").v2;
    const service = new Translate({ projectId: "test", key, apiEndpoint: url, autoRetry: false });
    service.baseUrl = `${url.replace(/\/$/, "")}/language/translate/v2`;
    const [translations] = await service.translate(texts, { from: "ru", to: "en", format: "text", model: "nmt" });
    return translations;
  },

  async google3() {
    const { TranslationServiceClient } = require("@google-cloud/translate").v3;
    const { OAuth2Client } = require("google-auth-library");
    const authClient = new OAuth2Client();
    authClient.setCredentials({ access_token: key });
    const { hostname, port } = new URL(url);
    const service = new TranslationServiceClient({ authClient, fallback: "rest", protocol: "http", apiEndpoint: hostname, port: Number(port), projectId: "test" });
    const [answer] = await service.translateText({
      parent: "projects/test/locations/global",
      contents: texts,
      mimeType: "text/plain",
      sourceLanguageCode: "ru",
      targetLanguageCode: "en",
    });
    return answer.translations.map((translation) => translation.translatedText);
  },

  async openai() {
    const { default: OpenAI } = require("openai");
    const service = new OpenAI({ apiKey: key, baseURL: url, maxRetries: 0 });
    const answer = await service.chat.completions.create({
      model: "test-model",
      temperature: 0,
      messages: [
        { role: "system", content: "You translate literary text from Russian into English." },
        { role: "user", content: JSON.stringify(texts.map((text, i) => ({ id: String(i), text }))) },
      ],
    });
    const { content } = answer.choices[0].message;
    const segments = JSON.parse(content.slice(content.indexOf("["), content.lastIndexOf("]") + 1));
    return texts.map((_, i) => segments.find((segment) => segment.id === String(i)).text);
  },

  async embeddings() {
    const { default: OpenAI } = require("openai");
    const service = new OpenAI({ apiKey: key, baseURL: url, maxRetries: 0 });
    const answer = await service.embeddings.create({ model: "test-model", input: texts });
    return answer.data.map((entry) => entry.embedding.length);
  },
};

process.stdout.write(JSON.stringify(await clients[client]()));
