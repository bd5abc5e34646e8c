/** A packed file that unpacks to a thousand times its size, as an attacker would send it. */
import { constants, deflateRawSync } from 'node:zlib'

const piece = 16 * 1024 * 1024

/** Zeros packed: independent pieces, each byte-aligned, one after another. */
function packedZeros(bytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(piece), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: Math.ceil(bytes / piece) }, () => one), deflateRawSync(Buffer.alloc(0))])
}

type Part = { name: string; packed: Buffer /** As the package says. */; size: number }

function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, packed, size } of parts) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, rest, Buffer.from(name))
    bodies.push(body)
    offset += body.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, entries, end])
}

/** One sheet that holds `bytes` zeros. @param says the size that the package gives for it */
export const zipBomb = (bytes: number, says = bytes): Buffer =>
  zipOf([{ name: 'xl/worksheets/sheet1.xml', packed: packedZeros(bytes), size: says }])

/** The same in many parts, none of which is large. */
export const scatteredBomb = (bytes: number, parts: number): Buffer => {
  const [packed, size] = [packedZeros(bytes / parts), Math.ceil(bytes / parts / piece) * piece]
  return zipOf(Array.from({ length: parts }, (_, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, packed, size })))
}
