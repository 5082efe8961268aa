/** Seven people along a length of wool. Used once, on the first screen of the day; never small, never repeated. Says nothing that the words beside it don’t. */
export const Thread = () => (
  <svg class="thread" viewBox="0 12 584 188" aria-hidden="true" focusable="false">
    <path class="t-silver" d="M26 93V80a21 21 0 0 1 42 0v13z" />
    <circle class="t-peach" cx="47" cy="80" r="17" />
    <path class="t-plum" d="M14 200V129a33 33 0 0 1 66 0V200z" />
    <path class="t-silver" d="M30 74a18 18 0 0 1 34 0z" />
    <circle class="t-sand" cx="120" cy="52" r="17" />
    <path class="t-honey" d="M84 200V104a36 36 0 0 1 72 0V200z" />
    <path class="t-slate" d="M100 48a19 16 0 0 1 36 -2h9a2.5 2.5 0 0 1 0 5z" />
    <path class="t-pine" d="M167 116V86a24 24 0 0 1 48 0v30z" />
    <path class="t-sea" d="M160 200V133a31 31 0 0 1 62 0V200z" />
    <ellipse class="t-clay" cx="191" cy="87" rx="14" ry="15.5" />
    <circle class="t-umber" cx="262" cy="92" r="17" />
    <path class="t-night" d="M243 94a19 19 0 1 1 38 0c0 3-4-6-19-6s-19 9-19 6z" />
    <path class="t-blush" d="M232 200V138a30 30 0 0 1 60 0V200z" />
    <path class="t-line t-line--slate t-line--thick" d="M226 122h10v56M280 172h22v20h10" />
    <circle class="t-line t-line--slate t-line--thick" cx="256" cy="172" r="25" />
    <circle class="t-slate" cx="256" cy="172" r="4" />
    <circle class="t-night" cx="356" cy="57" r="26" />
    <circle class="t-chestnut" cx="356" cy="62" r="17" />
    <path class="t-sky" d="M322 200V112a34 34 0 0 1 68 0V200z" />
    <circle class="t-ash" cx="428" cy="70" r="8" />
    <circle class="t-peach" cx="426" cy="90" r="17" />
    <path class="t-ash" d="M409 84a18 18 0 0 1 34 0z" />
    <path class="t-heather" d="M396 200V136a30 30 0 0 1 60 0V200z" />
    <path class="t-line t-line--cane t-line--thick" d="M459 200v-58a7 7 0 0 1 14 0v3" />
    <circle class="t-clay" cx="511" cy="65" r="17" />
    <path class="t-beard" d="M494 70v4c8 5 26 5 34 0v3a17 17 0 0 1-34 0z" />
    <path class="t-pine" d="M478 200V117a33 33 0 0 1 66 0V200z" />
    <path class="t-beard" d="M494 59a18 18 0 0 1 34 0z" />
    <path class="t-line t-line--thread" d="M-6 176C20 176 26 158 47 158S86 168 120 152 172 166 191 162 222 150 262 146 320 160 356 154 404 166 426 162 470 148 511 156 536 172 548 178" />
    <circle class="t-peach" cx="47" cy="158" r="6.5" />
    <circle class="t-sand" cx="120" cy="152" r="6.5" />
    <circle class="t-clay" cx="191" cy="162" r="6.5" />
    <circle class="t-umber" cx="262" cy="146" r="6.5" />
    <circle class="t-chestnut" cx="356" cy="154" r="6.5" />
    <circle class="t-peach" cx="426" cy="162" r="6.5" />
    <circle class="t-clay" cx="511" cy="156" r="6.5" />
    <g transform="translate(560 181)">
      <circle class="t-wool" r="19" />
      <path class="t-line t-line--thread" d="M-15-9C-5-8 8 0 12 13M-6-17C4-13 15-3 17 7M-18 3c6 2 12 6 15 13" />
    </g>
  </svg>
)
