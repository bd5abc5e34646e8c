/** The style sheet of an embedded chart, which has no other; its hash stands in the embed's policy. */
import { FONT, palette } from './palette'

export const embedStyle = [
  `body{margin:0;padding:12px;background:${palette.paper};color:${palette.ink};font:15px/1.4 ${FONT}}`,
  'figure{margin:0}',
  'h1{margin:0;font-size:17px;line-height:1.25}',
  `p{margin:2px 0;font-size:14px;color:${palette.ink2}}`,
  'svg{display:block;height:auto;margin:12px 0;overflow:visible}',
  'svg[data-chart=narrow]{width:100%;max-width:26rem}',
  'svg[data-chart=wide]{display:none;max-width:100%}',
  '@media(min-width:39rem){svg[data-chart=narrow]{display:none}svg[data-chart=wide]{display:block}}',
  `a{color:${palette.spruce}}`,
].join('\n')
