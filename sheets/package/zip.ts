/** Reads and writes the zip package that an XLSX file is, with the same bytes for the same parts. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
const methods = { stored: 0, deflated: 8 }
/** 1.1.1980, the first day zip knows. */
const firstDay = 0x21
const utf8Names = 0x800

/** The parts of a package by name, in order. For packages we wrote ourselves: no encryption, no zip64. @throws when it is none */
export function readZip(bytes: Uint8Array): Map<string, Buffer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('not a zip package')
  const parts = new Map<string, Buffer>()
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = buffer.readUInt16LE(at + 28)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    parts.set(name, buffer.readUInt16LE(at + 10) === methods.deflated ? inflateRawSync(packed) : packed)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return parts
}

function header(signature: number, length: number, name: string, part: Buffer, packed: Buffer, method: number): Buffer {
  const made = Buffer.alloc(length)
  const shift = signature === signatures.central ? 2 : 0
  made.writeUInt32LE(signature, 0)
  made.writeUInt16LE(20, 4)
  made.writeUInt16LE(20, 4 + shift)
  made.writeUInt16LE(utf8Names, 6 + shift)
  made.writeUInt16LE(method, 8 + shift)
  made.writeUInt16LE(firstDay, 12 + shift)
  made.writeUInt32LE(crc32(part), 14 + shift)
  made.writeUInt32LE(packed.length, 18 + shift)
  made.writeUInt32LE(part.length, 22 + shift)
  made.writeUInt16LE(Buffer.byteLength(name), 26 + shift)
  return made
}

/** A package of the parts, in their order, without any date. @param method `stored`: for a reader in this process, for whom packing is in vain */
export function writeZip(parts: ReadonlyMap<string, Buffer>, method: keyof typeof methods = 'deflated'): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, part] of parts) {
    const packed = method === 'deflated' ? deflateRawSync(part) : part
    const body = Buffer.concat([header(signatures.local, 30, name, part, packed, methods[method]), Buffer.from(name), packed])
    const entry = header(signatures.central, 46, name, part, packed, methods[method])
    entry.writeUInt32LE(offset, 42)
    bodies.push(body)
    directory.push(entry, Buffer.from(name))
    offset += body.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, entries, end])
}
