import { outside } from '../outside.js';
import { Part } from './pieces.js';
import type { PageProps } from './props.js';

/** Where ticks leave the page again, and what the script needs to know. */
export function TakeBack({ input, words }: PageProps) {
  const { back: say, script } = words.page;
  const { id, createdAt, updatedAt } = input.cleanup;
  const given = { cleanup: outside(id), born: createdAt, base: updatedAt, words: script };
  return (
    <>
      <div class="screen">
        <Part id="back" title={say.title}>
          <noscript>
            <p>{say.noScript}</p>
          </noscript>
          <p id="not-kept" hidden>
            <strong>{say.notKept}</strong>
          </p>
          <div id="back-empty" data-script hidden>
            <p>{say.empty}</p>
          </div>
          <div id="back-full" hidden>
            <p>{say.intro}</p>
            <p data-count />
            <label>
              {say.text}
              <textarea id="ticks-text" readOnly rows={4} />
            </label>
            <div class="actions">
              <button type="button" id="copy">
                {say.copy}
              </button>
              <button type="button" id="share" hidden>
                {say.share}
              </button>
              <button type="button" id="save">
                {say.save}
              </button>
              <button type="button" class="quiet" id="forget">
                {say.forget}
              </button>
            </div>
            <p>{say.how}</p>
            <div id="ticks-code" hidden>
              <svg class="code-to-scan" role="img" aria-label={say.code} shape-rendering="crispEdges">
                <path fill="#000" />
              </svg>
              <p class="soft">{say.scan}</p>
            </div>
            <p id="code-too-long" class="soft" hidden>
              {say.tooLong}
            </p>
            <p class="soft">{say.private}</p>
          </div>
          <p id="ticks-status" role="status" />
        </Part>
      </div>
      <div class="back" id="back-bar" hidden>
        <span data-count />
        <a href="#back">{say.bar}</a>
      </div>
      <script
        type="application/json"
        id="given"
        // data, with every < written so that no element can end or begin in it
        dangerouslySetInnerHTML={{ __html: JSON.stringify(given).replace(/</g, '\\u003c') }}
      />
    </>
  );
}
