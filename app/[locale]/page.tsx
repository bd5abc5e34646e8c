import { Frame } from './frame'

export default function Front() {
  return (
    <Frame>
      <h1>Kuntakysely</h1>
    </Frame>
  )
}
